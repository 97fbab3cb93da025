import { createPaneCalls, readOutlookTheme, watchOutlookTheme } from '../../../src/adapters/outlook';

const before = Object.getOwnPropertyDescriptor(globalThis, 'Office');
afterEach(() => {
  if (before === undefined) delete (globalThis as { Office?: unknown }).Office;
  else Object.defineProperty(globalThis, 'Office', before);
});

function withContext(context: unknown): void {
  Object.defineProperty(globalThis, 'Office', { value: { context }, configurable: true });
}

describe('the theme that Outlook says it has', () => {
  it.each([
    ['#ffffff', 'light'],
    ['#FAF9F8', 'light'],
    ['#1b1a19', 'dark'],
    ['#000000', 'dark'],
    ['#0078d4', 'dark'],
    ['', undefined],
    ['white', undefined],
  ])('with a page of %s is %s', (bodyBackgroundColor, theme) => {
    withContext({ officeTheme: { bodyBackgroundColor } });
    expect(readOutlookTheme()).toBe(theme);
  });

  it.each([[undefined], [{}], [{ officeTheme: undefined }], [{ officeTheme: {} }]])(
    'is nobody’s guess where it says nothing (%j)',
    (context) => {
      withContext(context);
      expect(readOutlookTheme()).toBeUndefined();
    },
  );

  it('is not told where Office.js did not load', () => {
    delete (globalThis as { Office?: unknown }).Office;
    expect(readOutlookTheme()).toBeUndefined();
  });

  it('is followed when the person changes it', async () => {
    let told: ((change: unknown) => void) | undefined;
    withContext({
      mailbox: {
        addHandlerAsync: (type: string, handler: (change: unknown) => void, callback: (result: unknown) => void) => {
          if (type === 'officeThemeChanged') told = handler;
          callback({ status: 'succeeded' });
        },
      },
    });
    const seen: string[] = [];
    await watchOutlookTheme((theme) => seen.push(theme), createPaneCalls());
    told?.({ officeTheme: { bodyBackgroundColor: '#000000' } });
    told?.({});
    told?.({ officeTheme: { bodyBackgroundColor: '#ffffff' } });
    expect(seen).toEqual(['dark', 'light']);
  });

  it('of a host that tells of no changes stays as it is', async () => {
    withContext({ mailbox: {} });
    await expect(watchOutlookTheme(() => undefined, createPaneCalls())).resolves.toBeUndefined();
  });
});
