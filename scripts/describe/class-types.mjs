import { relative } from 'node:path';
import ts from 'typescript';
import { sourceOf, WIDGETS } from './widgets.mjs';

const FLAGS =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** The text of a type, with a union that has a name of its own (`Layout`) written out. */
const textOf = (checker, type) => {
  const parts = type.isUnion() && type.types.every((part) => part.isStringLiteral()) ? type.types : undefined;
  return parts
    ? parts.map(({ value }) => `'${value}'`).join(' | ')
    : checker.typeToString(type, undefined, type.isUnion() ? FLAGS : FLAGS & ~ts.TypeFormatFlags.InTypeAlias);
};

function defaultOf(checker, declaration) {
  if (!declaration.initializer) return undefined;
  const type = checker.getTypeAtLocation(declaration.initializer);
  if (type.isStringLiteral()) return `'${type.value}'`;
  return type.isNumberLiteral() ? String(type.value) : declaration.initializer.getText();
}

/**
 * What TypeScript knows of each widget and the analyzer does not, as it reads one file at a time: the types behind
 * aliases, the values of constants, and which members are public. `{ 'partner-form': { action: { type, default } } }`
 */
export function classTypes() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(WIDGETS.map(sourceOf), { ...options, noEmit: true });
  const checker = program.getTypeChecker();

  const membersOf = (name) => {
    const file = program.getSourceFile(sourceOf(name));
    const [symbol] = checker
      .getExportsOfModule(checker.getSymbolAtLocation(file))
      .filter(({ flags }) => flags & ts.SymbolFlags.Class);
    const members = checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .map((member) => ({ member, declaration: member.valueDeclaration }))
      .filter(({ declaration }) => declaration && isOurs(declaration) && isPublic(declaration))
      .map(({ member, declaration }) => {
        const type = checker.getTypeOfSymbol(member);
        return [member.name, { type: textOf(checker, type), default: defaultOf(checker, declaration) }];
      });
    return Object.fromEntries(members);
  };
  return Object.fromEntries(WIDGETS.map((name) => [name, membersOf(name)]));
}

const isOurs = (declaration) => /^src[\\/]/.test(relative('.', declaration.getSourceFile().fileName));

/** Whether a page may use it: not marked otherwise, and no callback that only a browser or Lit calls. */
function isPublic(declaration) {
  const name = declaration.name?.getText() ?? '';
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    !(ts.getCombinedModifierFlags(declaration) & hidden) &&
    !name.startsWith('#') &&
    !/Callback$/.test(name) &&
    !ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal')
  );
}
