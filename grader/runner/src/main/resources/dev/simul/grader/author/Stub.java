package @package@;

import java.time.Duration;

/** Board @number@: TODO(author): say in a few words what the class does. */
public final class @class@ {
    private @class@() {}

    /**
     * TODO(author): say what the method does, and give it the parameters and the result that it needs.
     *
     * @param time how long it takes
     * @return the time
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Duration @function@(Duration time) throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: @function@");
    }
}
