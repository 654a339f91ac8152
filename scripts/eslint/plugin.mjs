/** The house's own lint rules: what no published rule watches. */

const chinese = /[\u3400-\u9fff\uff00-\uffef\u3001-\u301f]/u;

/** Text that people see lives in shared/src/wording, in both languages; elsewhere it would exist in one. */
const visibleText = {
  meta: { type: 'problem', schema: [], messages: { visible: 'Visible text belongs to shared/src/wording.' } },
  create: (context) => {
    const check = (node, text) => {
      if (typeof text === 'string' && chinese.test(text)) context.report({ node, messageId: 'visible' });
    };
    return {
      Literal: (node) => !node.regex && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
};

/** A rule may be waived where the line says why: `eslint-disable-next-line rule -- the reason`. */
const waiverWithReason = {
  meta: { type: 'problem', schema: [], messages: { silent: 'Say why after " -- ".' } },
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        const isSilent = /^\s*eslint-disable/.test(comment.value) && !/ -- \S.{5,}/.test(comment.value);
        if (isSilent) context.report({ loc: comment.loc, messageId: 'silent' });
      }
    },
  }),
};

export const house = { rules: { 'visible-text': visibleText, 'waiver-with-reason': waiverWithReason } };
