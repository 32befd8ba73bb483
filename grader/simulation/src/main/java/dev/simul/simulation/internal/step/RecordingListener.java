package dev.simul.simulation.internal.step;

import dev.simul.simulation.internal.delegate.AccessListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records each access after another listener has seen it. The other listener may preempt the
 * thread, so that other threads run before the access.
 */
public final class RecordingListener implements AccessListener {
    private final AccessListener inner;
    private final StepRecorder recorder;

    public RecordingListener(AccessListener inner, StepRecorder recorder) {
        this.inner = inner;
        this.recorder = recorder;
    }

    @Override
    public void onField(@Nullable Object object, int site) {
        recorder.approach(site);
        inner.onField(object, site);
        recorder.field(object, site);
    }

    @Override
    public void onElement(@Nullable Object array, int index, int site) {
        recorder.approach(site);
        inner.onElement(array, index, site);
        if (array instanceof List<?>) {
            recorder.call(site);
        } else if (array != null) {
            recorder.element(array, index, site);
        }
    }

    @Override
    public void onCall(@Nullable Object receiver, int site) {
        recorder.approach(site);
        inner.onCall(receiver, site);
        recorder.call(site);
    }

    @Override
    public void onArgument(Object argument, int site) {
        recorder.approach(site);
        inner.onArgument(argument, site);
    }

    @Override
    public void onReturn(@Nullable Object result, Object receiver, int site, Object joined) {
        inner.onReturn(result, receiver, site, joined);
        recorder.returned(result, site);
    }

    @Override
    public void onSchedulingPoint(int site) {
        recorder.approach(site);
        inner.onSchedulingPoint(site);
        recorder.enter(site);
    }

    @Override
    public void onInitializer(boolean begins) {
        inner.onInitializer(begins);
    }

    @Override
    public void onAcquire(Object object) {
        inner.onAcquire(object);
        recorder.acquired();
    }

    @Override
    public void onRelease(Object object) {
        inner.onRelease(object);
        recorder.released(object);
    }

    @Override
    public void onCompletion(Object future) {
        inner.onCompletion(future);
    }

    @Override
    public void onMonitorWait(Object monitor, boolean begins) {
        inner.onMonitorWait(monitor, begins);
    }

    @Override
    public void onCombine() {
        inner.onCombine();
    }

    @Override
    public void onTaskDone() {
        inner.onTaskDone();
    }
}
