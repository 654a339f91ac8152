import type { ChosenSheet } from './sheet-files';
import type { Arrived } from './transport';
import type { Upload } from './upload';
import { postFile } from './upload.h5';

/** Spreadsheets, of the computer's or phone's own files. */
export const sheetFiles = {
  /** `null` where he thinks better of it. */
  choose(): Promise<ChosenSheet | null> {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.accept = '.xlsx,.csv';
    return new Promise((resolve) => {
      chooser.oncancel = () => resolve(null);
      chooser.onchange = () => {
        const file = chooser.files?.[0];
        resolve(file === undefined ? null : { name: file.name, file });
      };
      chooser.click();
    });
  },
  send: ({ name, file }: ChosenSheet, upload: Upload): Promise<Arrived> =>
    postFile(file as File, name, upload),
};
