import { frameHeaders, outlookHeaders } from '../../../src/simulator/served/headers';

const policyOf = (headers: Readonly<Record<string, string>>) => headers['content-security-policy']!.split('; ');

describe('the pages in the simulator’s frames', () => {
  it.each(['microsoft', 'installed'] as const)('never get their origin back, with Office.js of %s', (office) => {
    const sandbox = policyOf(frameHeaders(office)).find((each) => each.startsWith('sandbox'));
    expect(sandbox).toBe('sandbox allow-scripts allow-popups');
  });

  it.each(['microsoft', 'installed'] as const)('are framed by this server alone, with Office.js of %s', (office) => {
    expect(policyOf(frameHeaders(office))).toContain("frame-ancestors 'self'");
  });
});

describe('the page that plays Outlook', () => {
  it('is as far from strangers’ windows as the console’s pages are', () => {
    expect(outlookHeaders()).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(policyOf(outlookHeaders())).toContain("frame-ancestors 'none'");
  });
});
