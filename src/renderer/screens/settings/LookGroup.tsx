import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { Settings } from '../../../shared/api/settings.ts'
import { FormGroup, FormRow } from '../../components/FormRow.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { createFormat } from '../../format/format.ts'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { changeSettings } from './change.ts'

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']
const LONGEST_SIGN = 4
const SAMPLE = 1234.5

export function LookGroup({ settings }: { readonly settings: Settings }) {
  const id = useId()
  const { locale } = useFormat().style
  const [sign, setSign] = useState(settings.currency)
  const sample = createFormat({ locale, currency: sign }).money(SAMPLE, { places: 2 })
  return (
    <FormGroup title={t('settings.look')}>
      <FormRow label={t('settings.theme')}>
        <Segmented
          label={t('settings.theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => void changeSettings({ theme })}
        />
      </FormRow>
      <FormRow label={t('settings.currency')} htmlFor={id} help={t('settings.currencyHelp', { sample })}>
        <TextInput
          id={id}
          w={96}
          value={sign}
          maxLength={LONGEST_SIGN}
          onChange={(event) => setSign(event.currentTarget.value)}
          onBlur={() => sign !== settings.currency && void changeSettings({ currency: sign })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
      </FormRow>
    </FormGroup>
  )
}
