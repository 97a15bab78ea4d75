/**
 * Letters that look like Latin ones, for telling a name that imitates another ("Miсrosoft" with a Cyrillic с, "G00gle").
 * Hand-picked from the spirit of Unicode UTS #39: only what an English or European name could be written with.
 */

/** Look-alike → Latin, capitals apart from small letters where their shapes differ (Η is H, η is n). */
const LOOK_ALIKES = table([
  // Cyrillic
  'аa АA бb вb ВB гr еe ЕE ёe зe іi ІI їi јj ЈJ кk КK мm МM нh НH оo ОO рp РP сc СC тt ТT уy УY ўy хx ХX ьb ѕs ЅS',
  'ԁd һh ҺH ӏl ӀI ԛq ԚQ ԝw ԜW үy ҮY ѵv ґr пn',
  // Greek
  'αa ΑA βb ΒB γy εe ΕE ΖZ ηn ΗH ιi ΙI κk ΚK μu ΜM νv ΝN οo ΟO ρp ΡP σo τt ΤT υu ΥY χx ΧX ωw ϲc ϳj',
  // Armenian, Cherokee
  'աw օo ՕO սu Սu հh ոn յj ցg զq ԼL ՏS ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ',
  // Latin letters that decomposition leaves alone
  'ıi ɩi ɪi ǀi ɑa ɡg ɢg ʟl łl ŁL øo ØO đd ĐD ħh ŧt ƒf ɴn ʀr ʏy ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜱs ɛe ɔo ƙk ƅb',
  // digits and signs used as letters
  '0o 1i 3e 4a 5s 7t 8b 9g $s @a |i !i €e',
]);

function table(rows: string[]): ReadonlyMap<string, string> {
  return new Map(rows.join(' ').split(' ').map((pair) => {
    const [from = '', to = ''] = Array.from(pair);
    return [from, to.toLowerCase()] as const;
  }));
}

/**
 * What a text looks like: two texts of the same skeleton can be taken for one another by a reader. Case, accents, width,
 * spaces and punctuation do not count; look-alike letters become one Latin letter; `l` and `1` count as `i`, `rn` as `m`,
 * `vv` as `w` and `cl` as `d`. Letters with no look-alike stay. Only for comparing: it is not text to show.
 *
 * @returns the empty string where nothing is left to compare; callers must not treat two of those as alike.
 */
export function skeleton(text: string): string {
  const plain = text.normalize('NFKC').normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '');
  let out = '';
  for (const letter of plain) out += LOOK_ALIKES.get(letter) ?? letter.toLowerCase();
  return out
    .replace(/ß/gu, 'ss').replace(/æ/gu, 'ae').replace(/œ/gu, 'oe')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/l/gu, 'i').replace(/rn/gu, 'm').replace(/vv/gu, 'w').replace(/ci/gu, 'd');
}
