import type { TroubleCode } from './words';

/** Why a source's answer cannot be had or used. */
export class Trouble extends Error {
  constructor(readonly code: TroubleCode, readonly status?: number) {
    super(code);
  }
}
