import Taro from '@tarojs/taro';

/** Subscribe messages of WeChat. */
export const subscribing = {
  isThere: true,
  /**
   * Asks the visitor, who answers for each template; nothing where it could not be asked. To be called in the tap
   * itself: after anything that waits WeChat refuses it.
   */
  ask(templateIds: string[]): Promise<Record<string, string>> {
    return new Promise((resolve) => {
      void Taro.requestSubscribeMessage({
        tmplIds: templateIds,
        entityIds: [],
        success: (answers) => resolve(answers as unknown as Record<string, string>),
        fail: () => resolve({}),
      }).catch(() => undefined); // `fail` has said it
    });
  },
};
