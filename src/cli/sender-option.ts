import { type Command, InvalidArgumentError } from 'commander';
import { addOrganisationOptions, type DataOptions } from './with-data';

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

/** A person's names without the address, unless that is the only one: what lasts must not say whose the pseudonyms are. */
export function pseudonymsOf(names: readonly string[]): readonly string[] {
  const pseudonyms = names.filter((name) => !name.includes('@'));
  return pseudonyms.length > 0 ? pseudonyms : names;
}
