import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const openPane = ({ press }: Outlook): Promise<void> => press('Last Look');

scenario(
  'a list that cannot be removed stays where it is, with the focus and the reason',
  { example: 'contact-group' },
  async (outlook) => {
    await openPane(outlook);
    const remove = outlook.pane.getByRole('button', { name: 'Remove Support group members from the message' });
    await remove.click();
    await outlook.pane.getByRole('alert').getByText('Remove it in the message itself.').waitFor();
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
    await outlook.pane.getByText('1 list in To and Cc is shown to everybody.').waitFor();
    await outlook.pane.getByRole('heading', { name: 'Last Look cannot move them' }).waitFor();
  },
);

scenario('an invitation has no To and Cc', { example: 'meeting' }, async (outlook) => {
  await openPane(outlook);
  await outlook.pane.getByText('16 people are invited and shown to everybody.').waitFor();
  await outlook.pane.getByText('Required: 10').waitFor();
  await outlook.pane.getByText('Optional: 6').waitFor();
});

scenario('whoever starts the clock hears how long there is, and where it is stopped', {}, async (outlook) => {
  await openPane(outlook);
  await outlook.pane.getByRole('tab', { name: 'Sent by mistake' }).click();
  await outlook.pane.getByRole('button', { name: 'It was noticed just now' }).click();
  await outlook.pane
    .getByRole('timer')
    .getByText(/^7[12] hours/)
    .waitFor();
  // Described by the time that is left.
  const stop = outlook.pane.locator('#stop-clock:focus');
  await stop.waitFor();
  const described = await stop.evaluate((button) =>
    document.getElementById(button.getAttribute('aria-describedby') ?? '')?.getAttribute('role'),
  );
  expect(described).toBe('timer');
});
