import { asset } from '../../../lib/assets';
import { learnFound } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { part } from '../../../lib/parts';
import type { Engine } from './run';

/** The engine as Node runs it. */
export const NODE_ENGINE: Engine = { open, learnFound, report, recognise, NOTHING_SAID, env: { asset, part, signed: async () => checkSigned } };
