import { NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Settings } from '../../../shared/api/settings.ts'
import { FormGroup, FormRow } from '../../components/FormRow.tsx'
import { t } from '../../i18n/t.ts'
import { useAppInfo } from '../../state/queries.ts'
import { changeSettings } from './change.ts'

const MOST = 1024

export function WorkGroup({ settings }: { readonly settings: Settings }) {
  const info = useAppInfo().data
  const bound = info?.workerBound ?? 1
  const cores = info?.cores ?? 1
  const own = settings.workers !== 'auto'
  const [number, setNumber] = useState<number | string>(own ? settings.workers : cores)
  const valid = typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= MOST
  const range = t('settings.workersRange', { max: MOST, bound })
  const keep = () => valid && number !== settings.workers && void changeSettings({ workers: number })
  return (
    <FormGroup title={t('settings.work')}>
      <FormRow
        label={t('settings.workers')}
        help={t('settings.workersHelp', { bound })}
        error={own && !valid ? range : undefined}
      >
        <Radio.Group
          aria-label={t('settings.workers')}
          value={own ? 'own' : 'auto'}
          onChange={(choice) =>
            void changeSettings({ workers: choice === 'auto' || !valid ? 'auto' : number })
          }
        >
          <div className="settings-workers">
            <Radio value="auto" label={t('settings.workersAuto', { n: cores })} />
            <div className="settings-workers-own">
              <Radio value="own" label={t('settings.workersOwn')} />
              {own && (
                <NumberInput
                  aria-label={t('settings.workersNumber')}
                  value={number}
                  onChange={setNumber}
                  allowDecimal={false}
                  allowNegative={false}
                  rightSection={t('settings.workersUnit')}
                  rightSectionWidth={66}
                  error={!valid}
                  onBlur={keep}
                  onKeyDown={(event) => event.key === 'Enter' && keep()}
                />
              )}
            </div>
          </div>
        </Radio.Group>
      </FormRow>
    </FormGroup>
  )
}
