import { newRecordId } from '../../src/addin/random-key';

describe('the id of a record', () => {
  afterEach(() => jest.useRealTimers());

  it.each([
    ['2026-11-22T20:46:59.999Z', '1c896be'],
    ['2026-11-22T20:47:00.000Z', '1c896bf'],
    ['1970-01-01T00:00:00.000Z', '0'],
    ['+275760-09-13T00:00:00.000Z', '218711a000'],
  ])('begins with its minute and has 32 hex digits, whatever the clock says: %s', (at, minute) => {
    jest.useFakeTimers({ now: Date.parse(at) });
    expect(newRecordId()).toMatch(RegExp(`^(?=[0-9a-f]{32}$)${minute}`));
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, newRecordId)).size).toBe(1000);
  });
});
