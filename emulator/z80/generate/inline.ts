/**
 * Writes small functions out in the place of their calls.
 *
 * An instruction's statements call functions such as `add8(s, value)`. In the run loop these calls would cost more
 * than what they do, and the state would have to lie in an object for them. So their statements are put there
 * instead: parameters become constants, and a function's last `return` becomes the value where the call stood.
 */

import ts from 'typescript';

/** A function as its source has it; `result` is what it returns, '' for nothing. */
interface Inlinable {
  readonly parameters: readonly string[];
  readonly statements: readonly ts.Statement[];
  readonly result: string;
}

export type Functions = ReadonlyMap<string, Inlinable>;

/** All functions of some source files. They return nowhere but at their end. */
export function readFunctions(sources: readonly string[]): Functions {
  const found = new Map<string, Inlinable>();
  for (const source of sources) {
    for (const statement of parse(source)) {
      if (!ts.isFunctionDeclaration(statement) || !statement.name || !statement.body) continue;
      const last = statement.body.statements.at(-1);
      const returned = last !== undefined && ts.isReturnStatement(last) ? last.expression : undefined;
      found.set(statement.name.text, {
        parameters: statement.parameters.map((parameter) => parameter.name.getText()),
        statements: statement.body.statements.filter((one) => !ts.isReturnStatement(one)),
        result: returned === undefined ? '' : textOf(returned),
      });
    }
  }
  return found;
}

/** The lines of some statements in which every call of these functions is written out. */
export function inline(statements: readonly string[], functions: Functions): string[] {
  const names = new Set<string>();
  return parse(statements.join('\n')).flatMap((statement) => expand(statement, functions, names));
}

/** `names` are the constants of the block so far; a name that comes again gets a number. */
function expand(statement: ts.Statement, functions: Functions, names: Set<string>): string[] {
  if (ts.isIfStatement(statement)) return expandIf(statement, functions, names);
  if (ts.isBlock(statement)) {
    return statement.statements.flatMap((inner) => expand(inner, functions, names));
  }
  const call = innermostCall(statement, functions);
  if (call === undefined) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) names.add(name.getText());
    }
    return [textOf(statement)];
  }
  const { parameters, statements, result } = functions.get(call.expression.getText())!;
  const given = new Map(parameters.map((parameter, at) => [parameter, textOf(call.arguments[at])]));
  const renamed = uniqueNames(given, statements, names);
  const rename = (text: string): string =>
    text.replace(/(?<![.\w])[a-z]\w*/g, (word) => renamed.get(word) ?? word);
  const bound = [...given].flatMap(([parameter, argument]) => {
    const name = rename(parameter);
    return name === argument ? [] : [`const ${name} = ${argument};`];
  });
  const body = statements.map((one) => rename(textOf(one)));
  const whole = textOf(statement);
  const stands = ts.isExpressionStatement(statement) && statement.expression === call;
  const value = rename(result);
  const rest = stands ? [] : [whole.replace(textOf(call), /^\w+$/.test(value) ? value : `(${value})`)];
  return parse([...bound, ...body, ...rest].join('\n')).flatMap((one) => expand(one, functions, names));
}

function expandIf(statement: ts.IfStatement, functions: Functions, names: Set<string>): string[] {
  const branch = (one: ts.Statement): string[] =>
    expand(one, functions, new Set(names)).map((line) => `  ${line}`);
  const lines = [`if (${textOf(statement.expression)}) {`, ...branch(statement.thenStatement)];
  if (statement.elseStatement) lines.push('} else {', ...branch(statement.elseStatement));
  return [...lines, '}'];
}

/**
 * The names of a function's parameters and constants in the block: another one where the block has it already. A
 * parameter that is given a constant or a number is that.
 */
function uniqueNames(
  given: ReadonlyMap<string, string>,
  statements: readonly ts.Statement[],
  names: Set<string>,
): Map<string, string> {
  const renamed = new Map<string, string>();
  const claim = (name: string): void => {
    let unique = name;
    for (let number = 2; names.has(unique); number++) unique = `${name}${number}`;
    names.add(unique);
    renamed.set(name, unique);
  };
  for (const [parameter, argument] of given) {
    if (argument === 's' || names.has(argument) || /^\d\w*$/.test(argument)) renamed.set(parameter, argument);
    else claim(parameter);
  }
  for (const statement of statements.filter(ts.isVariableStatement)) {
    for (const { name } of statement.declarationList.declarations) claim(name.getText());
  }
  return renamed;
}

/** The first call whose own arguments hold no other. */
function innermostCall(node: ts.Node, functions: Functions): ts.CallExpression | undefined {
  const inner = ts.forEachChild(node, (child) => innermostCall(child, functions));
  if (inner !== undefined) return inner;
  return ts.isCallExpression(node) && functions.has(node.expression.getText()) ? node : undefined;
}

function parse(source: string): ts.Statement[] {
  return [...ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true).statements];
}

/** A node in one line, without comments. */
function textOf(node: ts.Node): string {
  return node
    .getText()
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .trim();
}
