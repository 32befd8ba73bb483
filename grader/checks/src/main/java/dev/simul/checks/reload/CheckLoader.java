package dev.simul.checks.reload;

import dev.simul.checks.salt.NumberSource;
import dev.simul.junit.reload.IsolatingLoader;
import dev.simul.junit.reload.Reloading;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a check for one run.
 *
 * <p>If the loader of the check class knows which classes are an answer, this loader defines only
 * the checks, and an {@link AnswerLoader} defines the answer. No method that code of an answer can
 * call then finds a check or a library by means of this loader: its parent is the answer's loader.
 */
public final class CheckLoader extends IsolatingLoader {
    private final @Nullable AnswerLoader answer;
    private final NumberSource numbers;

    /**
     * Returns a loader that has not defined any class yet.
     *
     * @param reloading the classes that are loaded again for each run
     * @param watched whether the simulation observes accesses to state that threads may share
     * @param numbers chooses the numbers of the check
     */
    static CheckLoader of(Reloading reloading, boolean watched, NumberSource numbers) {
        List<Class<?>> defined = new CopyOnWriteArrayList<>();
        if (!(reloading.others() instanceof SeparatedLoader source)) {
            return new CheckLoader(reloading, watched, reloading.others(), defined, null, numbers);
        }
        AnswerLoader answer = new AnswerLoader(source, reloading, watched, defined);
        CheckLoader checks = new CheckLoader(reloading, watched, answer, defined, answer, numbers);
        source.close(checks, answer);
        return checks;
    }

    private CheckLoader(
            Reloading reloading,
            boolean watched,
            ClassLoader parent,
            List<Class<?>> defined,
            @Nullable AnswerLoader answer,
            NumberSource numbers) {
        super(reloading, watched, parent, defined);
        this.answer = answer;
        this.numbers = numbers;
    }

    /** Returns the loader of the answer. */
    @Override
    public ClassLoader contextLoader() {
        return answer == null ? this : answer;
    }

    /** Returns what chooses the numbers of the check whose classes this loader loads. */
    public NumberSource numbers() {
        return numbers;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return answer != null && answer.isOfAnswer(name)
                ? answer.loadClass(name, resolve)
                : super.loadClass(name, resolve);
    }
}
