import { PAYTABLE_SECTIONS } from '../../../../../shared/config/defaults.ts'
import { t } from '../../../../i18n/t.ts'
import { Row } from '../../fields/Row.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import type { ConfigPath } from '../../form/paths.ts'

const TABLES = {
  main: { path: 'paytables.main_game.custom', hands: names(PAYTABLE_SECTIONS.main) },
  bonus: { path: 'paytables.bonus.custom', hands: names(PAYTABLE_SECTIONS.bonus) },
} as const

/** What each hand pays, best hand first. The edge beside the table's name follows as one types. */
export function PaytableEditor({ table }: { readonly table: keyof typeof TABLES }) {
  const { path, hands } = TABLES[table]
  return (
    <Row label={t('paytable.pays')}>
      <div className="paytable">
        {hands.map((hand) => (
          <div key={hand} className="paytable-line">
            <span aria-hidden>{t(`category.${hand}`)}</span>
            <UnitInput
              path={`${path}.${hand}` as ConfigPath}
              kind="count"
              label={t('paytable.paysFor', { hand: t(`category.${hand}`) })}
              after={t('paytable.toOne')}
            />
          </div>
        ))}
      </div>
      <p className="form-help">{t('paytable.zeroLoses')}</p>
    </Row>
  )
}

function names<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}
