import { Textarea } from '@mantine/core'
import { useId } from 'react'
import { t } from '../../../i18n/t.ts'
import { Fields } from '../fields/Fields.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'

/** What people should know of the experiment; it changes no result. */
export function NotesSection() {
  const { config, set } = useForm()
  const id = useId()
  return (
    <Section id="notes" title={t('notes.title')} summary={useSummaries().notes}>
      <Row label={t('notes.description')} htmlFor={id}>
        <Textarea
          id={id}
          data-path="metadata.description"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={config.metadata.description ?? ''}
          placeholder={t('notes.descriptionPlaceholder')}
          onChange={(event) =>
            set('metadata.description', event.currentTarget.value === '' ? null : event.currentTarget.value)
          }
        />
      </Row>
      <Row label={t('notes.about')}>
        <Fields
          specs={(['author', 'version', 'created'] as const).map((key) => ({
            path: `metadata.${key}` as const,
            kind: 'text' as const,
            optional: true,
            label: t(`notes.${key}`),
            after: t(`notes.${key}Unit`),
          }))}
        />
      </Row>
    </Section>
  )
}
