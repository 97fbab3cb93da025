// Writes records as fast as they are taken, and tells which requests were sent and which acknowledged, until it is killed.
'use strict';

require('../../helpers/typescript-in-node.cjs');
const { writeSync } = require('node:fs');
const { openStorage } = require('../../../src/server/storage/index.ts');
const { createArrivals } = require('../../helpers/some-arrivals.ts');

const AT_ONCE = 20;
const { settings, seed } = JSON.parse(process.argv[2]);

async function main() {
  const storage = await openStorage(settings);
  const { records } = storage.forOrganisation('northgate');
  const arrivals = createArrivals({ seed: seed * 7919 });
  const write = async () => {
    for (;;) {
      const request = Array.from({ length: 1 + arrivals.number(5) }, () => arrivals.next());
      const ids = request.map(({ record }) => record.id).join(' ');
      writeSync(1, `sent ${ids}\n`);
      await records.add(request);
      writeSync(1, `acknowledged ${ids}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
}

void main();
