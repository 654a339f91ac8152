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

const ROLE =
  /^(enterprise|inspector|head|coordinator|centre|supervisor|service-officer|clerk|leader|administrator|auditor|intake-client)$/;
const SQL_ROLE = /\brole\s*(=|<>|!=|in)\s*\(?\s*'/i;

/** What a name says it holds: `role` of `account.role`, `roles` of `actor.roles`. */
const nameOf = (node) => {
  if (node.type === 'ChainExpression' || node.type.startsWith('TS')) return nameOf(node.expression);
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'Identifier' ? node.name : '';
};
const isRoleName = (node) => ROLE.test(node.value);
const isOneRole = (node) => /role$/i.test(nameOf(node));

/** Who may do what is asked of the one table, `shared/src/permissions`: a role asked for by name would be a second one. */
const rolesByTable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { byHand: 'Ask the table: can, mayEver, relationsFor or rolesFor of shared/src/permissions.' },
  },
  create: (context) => {
    const report = (node) => context.report({ node, messageId: 'byHand' });
    return {
      BinaryExpression(node) {
        const { left, right } = node;
        if ((isOneRole(left) && isRoleName(right)) || (isRoleName(left) && isOneRole(right))) report(node);
      },
      SwitchCase(node) {
        if (node.test && isRoleName(node.test) && isOneRole(node.parent.discriminant)) report(node);
      },
      CallExpression(node) {
        const { callee, arguments: given } = node;
        const asked = nameOf(callee);
        const named = given.some(isRoleName);
        if (named && /^(has|holds|is)([A-Z]|$)/.test(asked)) return report(node);
        if (callee.type !== 'MemberExpression' || !/^(includes|indexOf)$/.test(asked)) return;
        const ofNamed = callee.object.type === 'ArrayExpression' && callee.object.elements.some(isRoleName);
        const held = /roles?$/i.test(nameOf(callee.object));
        const among = !held && given.some(isOneRole);
        if ((held && named) || (ofNamed && given.length > 0) || among) report(node);
      },
      Literal: (node) => typeof node.value === 'string' && SQL_ROLE.test(node.value) && report(node),
      TemplateElement: (node) => SQL_ROLE.test(node.value.raw) && report(node),
    };
  },
};

export const house = {
  rules: {
    'visible-text': visibleText,
    'waiver-with-reason': waiverWithReason,
    'roles-by-table': rolesByTable,
  },
};
