import { secretSlack } from '../../../src/engine/detectors/secret-slack';
import { createRandom } from '../../helpers/generated/random';
import { BASE_62, SECRETS } from '../../helpers/generated/secret';
import { seeWith } from '../../helpers/see-with';

const see = seeWith(secretSlack);
const random = createRandom(3);
const bot = SECRETS['Slack, bot']!(random);
const app = `xa${'pp'}-1-A0${random.digits(8)}-${random.digits(13)}-${random.text(64, '0123456789abcdef')}`;
const rotated = `xo${'xe'}-1-${random.text(146, BASE_62)}`;
const hook = `hooks.${'slack'}.com/services/T0${random.digits(8)}/B0${random.digits(8)}/${random.text(24, BASE_62)}`;

describe('is seen', () => {
  test.each([
    ['a bot token', `Token: ${bot}.`, bot, 'high'],
    ["an app's token", app, app, 'high'],
    ['a token that is renewed', rotated, rotated, 'high'],
    ['a webhook', `Post to https://${hook} please`, hook, 'high'],
    ['another form behind the prefix', `xo${'xa'}-2-k93mNq0pLw7x`, `xo${'xa'}-2-k93mNq0pLw7x`, 'medium'],
  ])('%s', (_, text, value, level) => expect(see(text)).toEqual([[value, level]]));
});

describe('is not', () => {
  test.each([
    ['the festival', 'xoxo-festival-2026-portland'],
    ['kisses', 'Love, xoxoxoxo-mum-and-dad'],
    ['a row of x', `xo${'xb'}-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxx`],
    ['a placeholder', `xo${'xb'}-your-token-123456789012`],
    ['inside a longer word', `foo${bot}`],
    ["the vendor's page on hooks", 'https://api.slack.com/messaging/webhooks'],
    ['a hook without its secret', 'https://hooks.slack.com/services/'],
    ['a placeholder of a hook', `https://hooks.${'slack'}.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`],
  ])('%s', (_, text) => expect(see(text)).toEqual([]));
});
