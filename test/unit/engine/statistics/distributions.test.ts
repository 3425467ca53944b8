import { describe, expect, test } from 'vitest'
import { incompleteBeta } from '../../../../src/engine/statistics/beta.ts'
import { chiSquarePValue } from '../../../../src/engine/statistics/chiSquare.ts'
import { erfc, gammaP, gammaQ, logGamma } from '../../../../src/engine/statistics/gamma.ts'
import { normalCdf, normalQuantile } from '../../../../src/engine/statistics/normal.ts'
import { studentTQuantile, studentTUpper } from '../../../../src/engine/statistics/studentT.ts'

/** Agreement to about `digits` significant digits. */
function expectClose(actual: number, expected: number, digits = 12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * 10 ** -digits)
}

describe('gamma functions', () => {
  test('ln Γ at whole and half numbers', () => {
    let factorial = 1
    for (let n = 3; n <= 20; n++) {
      factorial *= n - 1
      expectClose(logGamma(n), Math.log(factorial), 14)
    }
    expectClose(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))
    expectClose(logGamma(100), 359.1342053695754)
  })

  test('P and Q against their closed forms for a = 1 and a = 2', () => {
    for (const x of [0.01, 0.5, 1, 2, 3.5, 10, 40]) {
      expectClose(gammaQ(1, x), Math.exp(-x))
      expectClose(gammaQ(2, x), (1 + x) * Math.exp(-x))
      expectClose(gammaP(1, x), -Math.expm1(-x))
    }
    expect(gammaP(3, 0)).toBe(0)
    expect(gammaQ(3, Number.POSITIVE_INFINITY)).toBe(0)
  })

  test.each([
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [5, 1.5374597944280349e-12],
    [-1, 1.8427007929497148],
  ])('erfc(%d) as tabulated', (x, value) => {
    expectClose(erfc(x), value)
  })

  test('arguments outside the domain are refused', () => {
    expect(() => logGamma(0)).toThrow(RangeError)
    expect(() => gammaP(1, -1)).toThrow(RangeError)
    expect(() => incompleteBeta(2, 1, 1)).toThrow(RangeError)
  })
})

test('the incomplete beta function against binomial sums and closed forms', () => {
  for (const x of [0.05, 0.3, 0.5, 0.77]) {
    expectClose(incompleteBeta(x, 3, 1), x ** 3)
    expectClose(incompleteBeta(x, 1, 4), 1 - (1 - x) ** 4)
    // I_x(2, 3) = P(at least 2 of 4 trials succeed).
    expectClose(incompleteBeta(x, 2, 3), 1 - (1 - x) ** 4 - 4 * x * (1 - x) ** 3)
    expectClose(incompleteBeta(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)))
  }
})

describe('normal distribution', () => {
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.5, 0],
  ])('the quantile of %d as published with AS 241', (p, z) => {
    expectClose(normalQuantile(p), z, 14)
  })

  test('the distribution function inverts the quantile', () => {
    for (const p of [1e-12, 0.01, 0.3, 0.5, 0.9, 0.999]) expectClose(normalCdf(normalQuantile(p)), p, 11)
  })

  test.each([0, 1, -0.1, Number.NaN])('there is no quantile of %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('Student’s t', () => {
  test('quantiles have their closed forms for 1, 2 and 4 degrees of freedom', () => {
    for (const p of [0.6, 0.9, 0.975, 0.995, 0.9995]) {
      expectClose(studentTQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 11)
      expectClose(studentTQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 11)
      const alpha = Math.sqrt(4 * p * (1 - p))
      const q = Math.cos(Math.acos(alpha) / 3) / alpha
      expectClose(studentTQuantile(p, 4), 2 * Math.sqrt(q - 1), 11)
    }
  })

  test.each([
    [0.975, 10, 2.2281388519649385],
    [0.975, 30, 2.0422724563012373],
    [0.975, 120, 1.9799304050824413],
    [0.995, 120, 2.617421145106871],
    [0.95, 5, 2.0150483733330242],
  ])('the %d quantile with %i degrees of freedom as tabulated', (p, degrees, t) => {
    expectClose(studentTQuantile(p, degrees), t, 10)
  })

  test('quantiles are odd, and continuous where the method changes', () => {
    expect(studentTQuantile(0.025, 7)).toBe(-studentTQuantile(0.975, 7))
    expect(studentTQuantile(0.5, 7)).toBe(0)
    const below = studentTQuantile(0.975, 9_999)
    const above = studentTQuantile(0.975, 10_000)
    expect(below - above).toBeGreaterThan(0)
    expect(below - above).toBeLessThan(3e-8)
    expectClose(studentTQuantile(0.975, 1e12), 1.959963984540054, 11)
  })

  test('the tail inverts the quantile', () => {
    for (const degrees of [1, 3, 17.5, 400]) {
      for (const p of [0.51, 0.8, 0.999])
        expectClose(studentTUpper(studentTQuantile(p, degrees), degrees), 1 - p, 10)
    }
  })
})

describe('chi-square', () => {
  test.each([
    [3.841458820694124, 1, 0.05],
    [18.307038053275146, 10, 0.05],
    [23.209251158954356, 10, 0.01],
    [124.34211340400407, 100, 0.05],
    [43.77297182574219, 30, 0.05],
  ])('P(X ≥ %d) with %i degrees of freedom is %d', (statistic, degrees, p) => {
    expectClose(chiSquarePValue(statistic, degrees), p, 11)
  })

  test('with two degrees of freedom it is exponential', () => {
    for (const x of [0, 0.1, 1, 5, 100]) expectClose(chiSquarePValue(x, 2), Math.exp(-x / 2))
  })
})
