import type { AnalysisKind } from '../../shared/api/analysis.ts'
import type { FeltworksServices } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Pool } from '../pool/types.ts'
import { requireConfig } from './requireConfig.ts'
import { ANY_TIME, type SessionBook } from './sessionBook.ts'
import { surveyLimits } from './surveyLimits.ts'

export interface Analysis extends AnalysisFeature {
  /** Ends everything that is being solved. */
  close(): void
}

type AnalysisFeature = FeltworksServices['analysis']

interface AnalysisPorts {
  readonly pool: Pool
  readonly sessions: SessionBook
  readonly onProgress: (progress: { readonly kind: AnalysisKind; readonly fraction: number }) => void
}

/** Exact answers that may take a while: of each kind, a newer question ends the older one. */
export function createAnalysis({ pool, sessions, onProgress }: AnalysisPorts): Analysis {
  const asked = new Map<AnalysisKind, AbortController>()

  function end(kind: AnalysisKind, detail: string): void {
    asked.get(kind)?.abort(new AppError('wrong_state', { detail }))
    asked.delete(kind)
  }

  async function newest<T>(
    kind: AnalysisKind,
    work: (hooks: { signal: AbortSignal; onProgress: (fraction: number) => void }) => Promise<T>,
  ): Promise<T> {
    end(kind, 'a newer question was asked')
    const controller = new AbortController()
    asked.set(kind, controller)
    try {
      return await work({
        signal: controller.signal,
        onProgress: (fraction) => onProgress({ kind, fraction }),
      })
    } finally {
      if (asked.get(kind) === controller) asked.delete(kind)
    }
  }

  return {
    session: async ({ draft }) => {
      const { config } = requireConfig(draft)
      return newest('session', (hooks) => sessions.of(config, { maxSeconds: ANY_TIME, ...hooks }))
    },
    bestPlay: async ({ draft, objective, choose }) => {
      const { config } = requireConfig(draft)
      return newest('bestPlay', (hooks) =>
        pool.run(
          'bestPlay',
          { config, objective, choose, explain: true },
          {
            priority: 'interactive',
            signal: hooks.signal,
            onProgress: ({ fraction }) => hooks.onProgress(fraction),
          },
        ),
      )
    },
    limits: async ({ draft, grid }) => {
      const { config } = requireConfig(draft)
      return newest('limits', (hooks) => surveyLimits({ config, grid, pool, ...hooks }))
    },
    cancel: ({ kind }) => {
      end(kind, 'it was cancelled')
      return null
    },
    close() {
      for (const kind of asked.keys()) end(kind, 'Feltworks is ending')
    },
  }
}
