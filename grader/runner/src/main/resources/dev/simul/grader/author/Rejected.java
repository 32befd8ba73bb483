// rejected by: takes-its-time, takes-exactly-its-time, calls-are-independent
// advice: returning-is-enough
package @package@;

import java.time.Duration;

// TODO(author): write a wrong answer of the kind that students write. Add five more, each in a folder that says what it does.
/** Returns at once. */
public final class @class@ {
    private @class@() {}

    public static Duration @function@(Duration time) {
        return time;
    }
}
