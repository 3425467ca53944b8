import type { CurvePoint } from '../../../../shared/training/progress.ts'

type Moment = Pick<CurvePoint, 'iterations' | 'seconds'>
type Curve = readonly Moment[]

/**
 * Whether two states of a curve that only grows and is thinned are the same: their ends are. Every message brings
 * new objects, so that they themselves tell nothing.
 */
export function sameCurve(a: Curve, b: Curve): boolean {
  return a === b || (a.length === b.length && sameMoment(a[0], b[0]) && sameMoment(a.at(-1), b.at(-1)))
}

export function sameCurves(a: readonly Curve[], b: readonly Curve[]): boolean {
  return a.length === b.length && a.every((curve, index) => sameCurve(curve, b[index] ?? []))
}

function sameMoment(a: Moment | undefined, b: Moment | undefined): boolean {
  return a?.iterations === b?.iterations && a?.seconds === b?.seconds
}
