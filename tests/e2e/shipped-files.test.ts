import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Response } from 'playwright-core';
import { LOCAL_OFFICE, renderScripts, withOffice } from '../../src/simulator/server/substitution';
import type { RunningSimulator } from '../../src/simulator/server';
import { DIST, scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const OFFICE = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

describe('what runs in the simulator', () => {
  scenario('is byte for byte what ships, but for the one substitution in each page', {}, async (outlook) => {
    await openPane(outlook);
    const served = await filesFrom(outlook.origins.addin, outlook.responses);
    const ours = [...served].filter(([name]) => !name.startsWith('office/'));
    expect(ours.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'events.html',
        'events.js',
        'readers.js',
        'taskpane.css',
        'taskpane.html',
        'taskpane.js',
      ]),
    );
    for (const [name, body] of ours) {
      const shipped = readFileSync(path.join(DIST, 'addin', name));
      if (!name.endsWith('.html')) expect([name, hash(body)]).toEqual([name, hash(shipped)]);
      else {
        expect(body.toString('utf8')).toBe(withOffice(shipped.toString('utf8'), name, LOCAL_OFFICE));
        expect(body.toString('utf8').split(renderScripts(LOCAL_OFFICE))).toHaveLength(2);
      }
    }
  });

  scenario('is Microsoft’s Office.js as the package has it', {}, async (outlook) => {
    await openPane(outlook);
    const served = await filesFrom(outlook.origins.addin, outlook.responses);
    const theirs = [...served].filter(([name]) => name.startsWith('office/') && name !== 'office/msajax.js');
    expect(theirs.map(([name]) => name)).toEqual(
      expect.arrayContaining(['office/office.js', 'office/outlook-web-16.01.js']),
    );
    for (const [name, body] of theirs) {
      expect([name, hash(body)]).toEqual([name, hash(readFileSync(path.join(OFFICE, name.replace('office/', ''))))]);
    }
  });

  scenario('is the same handler file in classic', { client: 'classic' }, async (outlook) => {
    await outlook.send();
    const served = await filesFrom(outlook.origins.addin, outlook.responses);
    expect(hash(served.get('events.js'))).toBe(hash(readFileSync(path.join(DIST, 'addin/events.js'))));
    expect([...served.keys()]).not.toContain('office/office.js');
  });
});

describe('the header that says who may frame the pages', () => {
  scenario('lets the pane load in Outlook', {}, async (outlook) => {
    await openPane(outlook);
  });

  scenario(
    'is not there for show: without this Outlook in it, the pane stays empty',
    { prepare: forgetThisOutlook },
    async (outlook) => {
      const refusal = outlook.page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await outlook.send();
      await outlook.press('Review');
      await refusal;
      expect(await outlook.pane.getByRole('heading').count()).toBe(0);
    },
  );
});

async function openPane(outlook: Outlook): Promise<void> {
  await outlook.send();
  await outlook.press('Review');
  await outlook.pane.getByRole('heading', { name: 'This message cannot be sent as it is' }).waitFor();
}

/** Serves the pane as a server would that was never told about this host. */
async function forgetThisOutlook(context: BrowserContext, { host }: RunningSimulator): Promise<void> {
  await context.route('**/taskpane.html*', async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(host);
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy.replace(host, '') },
    });
  });
}

async function filesFrom(origin: string, responses: readonly Response[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const response of responses) {
    const url = new URL(response.url());
    if (url.origin === origin && response.ok()) files.set(url.pathname.slice(1), await response.body());
  }
  return files;
}

function hash(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}
