import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasTwins } from '../../../lib/formats/twins';

it.each([
  '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', `{"a":1,"a"${' \n\t\r'.repeat(50)}:2}`, '[{"b":{"x":[{"a":1,"a":1}]}}]', '{"a":{},"a":[]}', '{"\\"":1,"\\"":2}', '{"":1,"":2}', '{"__proto__":1,"__proto__":2}',
])('%.40s names a member twice', (json) => expect([typeof JSON.parse(json), hasTwins(json)]).toEqual(['object', true]));

it.each(['{}', '[]', '1', '{"a":"a","b":"a"}', '{"a":{"a":{"a":1}}}', '[{"a":1},{"a":2}]', '{"a":["b","b"]}', '{"a":"\\"a\\":1,\\"a\\":2"}', '{"a":1,"A":2}'])('%s does not', (json) => {
  JSON.parse(json);
  expect(hasTwins(json)).toBe(false);
});

it('no JSON that was written from values has twins, and every copy of a member is found', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }), (object) => {
    const json = JSON.stringify(object);
    expect(hasTwins(json)).toBe(false);
    const name = JSON.stringify(Object.keys(object)[0]);
    expect(hasTwins(`${json.slice(0, -1)}, ${name} : 0}`)).toBe(true);
    expect(hasTwins(`{"outer":[1,${json.slice(0, -1)},${name}:0}]}`)).toBe(true);
  }));
});
