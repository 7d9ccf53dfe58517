/** The version of Stemma; a test holds it to the package's own. */
export const version = '0.1.0';
