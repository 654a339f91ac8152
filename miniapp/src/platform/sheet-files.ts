import Taro from '@tarojs/taro';
import type { Arrived } from './transport';
import { uploadFile, type Upload } from './upload';

/** A spreadsheet that the visitor chose; what `file` is only this platform knows. */
export interface ChosenSheet {
  name: string;
  file: unknown;
}

/** Spreadsheets: here of a chat, the only place that WeChat gives files from. */
export const sheetFiles = {
  /** `null` where he thinks better of it. */
  async choose(): Promise<ChosenSheet | null> {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({
        count: 1,
        type: 'file',
        extension: ['.xlsx', '.csv'],
      });
      const [chosen] = tempFiles;
      return chosen === undefined ? null : { name: chosen.name, file: chosen.path };
    } catch {
      return null;
    }
  },
  send: ({ file }: ChosenSheet, upload: Upload): Promise<Arrived> => uploadFile(file as string, upload),
};
