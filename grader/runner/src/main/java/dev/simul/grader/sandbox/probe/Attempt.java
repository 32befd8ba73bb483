package dev.simul.grader.sandbox.probe;

import java.util.Locale;

/** Something that a child must not be able to do. */
public enum Attempt {
    READ_FILE("read a file of the grader"),
    LIST_FOLDER("list a folder of the grader"),
    WRITE_FILE("write a new file"),
    CHANGE_FILE("change a file of the grader"),
    DELETE_FILE("delete a file of the grader"),
    CONNECT_TCP("connect to a TCP port"),
    LISTEN_TCP("listen on a TCP port"),
    SEND_UDP("send a UDP packet"),
    CONNECT_UNIX("connect to a Unix socket"),
    START_JVM("start another JVM"),
    START_PROGRAM("start another program"),
    END_PROCESS("end another process"),
    READ_ENVIRONMENT("read the grader's environment"),
    OPEN_MEMORY("open the grader's memory");

    private final String words;

    Attempt(String words) {
        this.words = words;
    }

    /**
     * Returns the attempt in words.
     *
     * @return a phrase that continues "a child can"
     */
    public String words() {
        return words;
    }

    /**
     * Returns the name that files contain.
     *
     * @return the name of the constant in lower case, with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
