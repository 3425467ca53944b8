/**
 * The engine's version changes whenever the same config and seed would give other results; runs made
 * by an older engine are shown as such. The app's version is the package's.
 */
export const ENGINE_VERSION = '1.0.0'

/** The version of package.json; a test holds the two together. */
export const APP_VERSION = '0.1.0'
