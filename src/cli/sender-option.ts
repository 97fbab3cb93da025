import { type Command, InvalidArgumentError } from 'commander';
import { addOrganisationOptions, type DataOptions, type OpenData } from './with-data';

export interface SenderOptions extends DataOptions {
  readonly sender: string;
}

/** For what is about one person, who is named by their address. */
export function addSenderOptions(command: Command): Command {
  return addOrganisationOptions(command).requiredOption('--sender <address>', "the person's email address", toAddress);
}

/** A mistyped one would be answered with "0 records", which the person would take for the truth. */
function toAddress(written: string): string {
  if (!/^[^@\s]+@[^@\s]+$/.test(written.trim())) throw new InvalidArgumentError('It is an email address.');
  return written;
}

/**
 * All that can stand for this person in records. Says so where no key of pseudonyms is: "0 records" would be taken for the truth
 * by whoever named the wrong folder.
 */
export async function namesOf(
  { dataFolder, organisation, tell }: Pick<OpenData, 'dataFolder' | 'organisation' | 'tell'>,
  sender: string,
): Promise<readonly string[]> {
  const { namesOfSender } = await import('../server');
  const names = namesOfSender(dataFolder, organisation, sender);
  if (names.length === 1) {
    tell(
      `${dataFolder} holds no key of pseudonyms of ${organisation}, so only records with the address itself are meant. Where the server keeps its keys elsewhere, name that folder with --data.`,
    );
  }
  return names;
}

/** A person's names without the address, unless that is the only one: what lasts must not say whose the pseudonyms are. */
export function pseudonymsOf(names: readonly string[]): readonly string[] {
  const pseudonyms = names.filter((name) => !name.includes('@'));
  return pseudonyms.length > 0 ? pseudonyms : names;
}
