import { Fragment } from 'preact';

export interface BarRow {
  name: string;
  /** Said of the row besides its name. */
  note?: string;
  value: number;
  /** The value as it is read. */
  said: string;
}

interface Props {
  /** What the table is called. */
  label: string;
  columns: readonly [name: string, value: string];
  rows: readonly BarRow[];
}

/** A table whose rows show their values as bars, too: the bars are for the eye, the table is for everybody. */
export function BarTable({ label, columns, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table class="worth-table" aria-label={label}>
      <thead><tr><th scope="col">{columns[0]}</th><th scope="col">{columns[1]}</th></tr></thead>
      <tbody>
        {rows.map(({ name, note, value, said }) => (
          <Fragment key={name}>
            <tr class={note ? 'worth-here' : ''}>
              <th scope="row">
                <bdi>{name}</bdi>
                {note && <span class="worth-note">{note}</span>}
              </th>
              <td>{said}</td>
            </tr>
            <tr class="worth-drawn" aria-hidden="true">
              <td colSpan={2}><svg class="worth-line" viewBox="0 0 100 4" preserveAspectRatio="none" focusable="false"><rect class="worth-bar" width={(value / most) * 100} height={4} /></svg></td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
