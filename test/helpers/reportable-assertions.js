import { chai } from '@open-wc/testing/pure';

/** Characters of a message that say enough: the text of an element is all that stands in it. */
const LONGEST = 500;

const canBeSent = (value) => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

/*
 * The runner sends what a failed assertion held, `actual` and `expected`, from the browser by `structuredClone`. That
 * throws at elements and functions: nothing arrives, and after minutes the file "did not finish", without a word of what
 * failed. So they go as text. https://github.com/modernweb-dev/web/issues/2967
 */
chai.use(({ Assertion }, { objDisplay }) => {
  const { assert } = Assertion.prototype;
  Assertion.prototype.assert = function (...args) {
    try {
      assert.apply(this, args);
    } catch (error) {
      for (const side of ['actual', 'expected'].filter((name) => !canBeSent(error[name]))) {
        error[side] = objDisplay(error[side]);
        if (error.message.length > LONGEST) error.message = `${error.message.slice(0, LONGEST)} …`;
      }
      throw error;
    }
  };
});
