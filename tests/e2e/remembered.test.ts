import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

describe('what is remembered between messages', () => {
  scenario('the sender can have it forgotten whom they wrote to', {}, async ({ send, press, pane }) => {
    await send();
    await press('Review');
    const note = pane.getByRole('region', { name: 'What is remembered' });
    await note.getByRole('button', { name: 'Forget whom I wrote to' }).click();
    await note.getByText('Forgotten. Last Look starts to learn again.').waitFor();
  });
});
