/**
 * The engine's version, kept in each report. It changes when the same answers would give other facts, so that what an
 * older engine concluded is asked again instead of being shown.
 */
export const ENGINE = '3';
