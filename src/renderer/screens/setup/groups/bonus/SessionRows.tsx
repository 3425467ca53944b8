import { t } from '../../../../i18n/t.ts'
import { Row } from '../../fields/Row.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'

const PATH = 'bonus_strategy.session_conditional'

/** A bonus bet by where the session stands; the first line that holds decides. */
export function SessionRows() {
  return (
    <>
      {(['near_loss_limit', 'near_win_limit'] as const).map((key) => (
        <Row key={key} label={t(`bonus.${key}`)}>
          <div className="form-pair">
            <UnitInput
              path={`${PATH}.conditions.${key}.threshold`}
              kind="money"
              label={t(`bonus.${key}Within`)}
              before={t('bonus.within')}
              after={t('bonus.ofIt')}
            />
            <UnitInput
              path={`${PATH}.conditions.${key}.amount`}
              kind="money"
              label={t(`bonus.${key}Bet`)}
              after={t('bonus.betUnit')}
            />
          </div>
        </Row>
      ))}
      <Row label={t('bonus.early')}>
        <div className="form-pair">
          <UnitInput
            path={`${PATH}.conditions.early_session.hands`}
            kind="count"
            label={t('bonus.earlyHands')}
            before={t('bonus.first')}
            after={t('bonus.handsUnit')}
          />
          <UnitInput
            path={`${PATH}.conditions.early_session.amount`}
            kind="money"
            label={t('bonus.earlyBet')}
            after={t('bonus.betUnit')}
          />
        </div>
      </Row>
      <Row label={t('bonus.otherwise')}>
        <UnitInput
          path={`${PATH}.conditions.default.amount`}
          kind="money"
          label={t('bonus.otherwise')}
          after={t('bonus.betUnit')}
          help={t('bonus.sessionHelp')}
        />
      </Row>
    </>
  )
}
