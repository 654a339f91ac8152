/** Selectors for `no-restricted-syntax`: each names what to write instead. */

const only = {
  selector:
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/], CallExpression[callee.name=/^(fit|xit|fdescribe|xdescribe)$/]',
  message: 'The whole suite runs: no .only, no .skip.',
};

const now = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: '`now` is passed in, or comes from the injected Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: '`now` is passed in, or comes from the injected Clock.',
  },
];

const hostLanguage = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$|^localeCompare$/]',
    message: 'Depends on the host; the mini-program runtime has no Intl.',
  },
];

// On MariaDB it becomes DROP + ADD and loses the column's data.
const changeColumn = {
  selector: 'CallExpression[callee.property.name=/^changeColumns?$/]',
  message: 'changeColumn loses data on MariaDB: write ALTER … MODIFY.',
};

export const restrictions = { only, now, hostLanguage, changeColumn };
