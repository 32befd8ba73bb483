package dev.simul.grader.loop.terminal;

import java.util.Optional;
import java.util.stream.Stream;

/** The keys that the loop knows. */
public enum Key {
    /** Shows the next step of the hint. */
    HINT('h'),
    /** Chooses the next board. */
    NEXT('n'),
    /** Chooses the board before. */
    PREVIOUS('p'),
    /** Lists all boards. */
    LIST('l'),
    /** Checks all boards. */
    ALL('a'),
    /** Restores the stub. */
    RESET('r'),
    /** Opens the file in the editor. */
    EDIT('e'),
    /** Shows right answers. */
    SOLUTIONS('s'),
    /** Confirms. */
    YES('y'),
    /** Shows what the keys do. */
    HELP('?'),
    /** Ends the loop. */
    QUIT('q'),
    /** Chooses what is marked, or checks the board again. */
    ENTER('\r'),
    /** Goes back. */
    BACK('\033'),
    /** Scrolls, or moves the mark. */
    UP('k'),
    /** Scrolls, or moves the mark. */
    DOWN('j'),
    /** Scrolls by a screen. */
    PAGE_UP('b'),
    /** Scrolls by a screen. */
    PAGE_DOWN(' '),
    /** Has no meaning. */
    OTHER('\0');

    private final char character;

    Key(char character) {
        this.character = character;
    }

    /** Returns the character that this key sends; other keys may have the same meaning. */
    char character() {
        return character;
    }

    /** Returns the key of a character. */
    static Optional<Key> of(char character) {
        return Stream.of(values()).filter(key -> key.character == character).findFirst();
    }
}
