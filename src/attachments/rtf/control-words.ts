import type { TextPlace } from '../../engine';

/** Where the text of a group goes; `skip`: it is no text. */
export type Destination = TextPlace | 'skip';

/**
 * Groups whose text is not the document's own, by the word that starts them (Rich Text Format 1.9.1). Any other group
 * that starts with \* is skipped, as the format wants of readers that do not know it.
 */
export const DESTINATIONS = new Map<string, Destination>();
const addDestinations = (to: Destination, names: string): void =>
  names.split(' ').forEach((name) => DESTINATIONS.set(name, to));
addDestinations('visible', 'shpinst shptxt footnote nesttableprops');
addDestinations('header-footer', 'header headerl headerr headerf footer footerl footerr footerf');
addDestinations('comments', 'annotation atnauthor');
addDestinations('properties', 'info userprops company manager category');
addDestinations(
  'skip',
  'fonttbl colortbl stylesheet filetbl revtbl pict nonshppict objdata objclass fldinst nonesttables sp xe tc',
);

/** Control words and symbols that stand for characters. */
export const CHARACTERS = new Map<string, string>();
(
  'par \n|line \n|sect \n|page \n|column \n|row \n|nestrow \n|cell \t|nestcell \t|tab \t|emdash \u2014|endash \u2013|' +
  'lquote \u2018|rquote \u2019|ldblquote \u201c|rdblquote \u201d|bullet \u2022|emspace  |enspace  |qmspace  |~ \xa0|' +
  '_ -|{ {|} }|\\ \\|\n \n|\r \n'
)
  .split('|')
  .forEach((each) => CHARACTERS.set(each.slice(0, -2), each.slice(-1)));
