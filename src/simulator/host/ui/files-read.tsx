import { readFilesRead, type FileRead } from '../session';

/** What the add-in read in attached files while the message was written: at Send it only adds this up. */
export function FilesRead({ json }: { readonly json: string | undefined }) {
  const files = readFilesRead(json);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files-read-heading">
      <h3 id="files-read-heading">Read ahead in this draft</h3>
      <p class="quiet">Seen in the attachments while the message was written, and kept with it until Send.</p>
      <ul class="files-read">
        {files.map((file, index) => (
          <li key={index}>
            <strong>{file.name}</strong> <span class="quiet">{file.kind}</span>
            <ul>
              {linesOf(file).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf({ places, unchecked }: FileRead): readonly string[] {
  return [
    ...places.map(
      ({ place, rows, people }) =>
        `${place}: ${counted(rows, 'row')}${people === '0' ? '' : `, ${counted(people, 'person')}`}`,
    ),
    ...unchecked.map((reason) => `not read: ${reason}`),
  ];
}

function counted(count: string, what: 'row' | 'person'): string {
  if (count === '1') return `1 ${what}`;
  return `${count} ${what === 'row' ? 'rows' : 'people'}`;
}
