package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MethodInvocationTree;
import java.util.Map;
import java.util.stream.Stream;

/** Wakes one of the waiting threads instead of all. */
final class NotifyOne implements Operator {
    private static final Map<String, String> ONE =
            Map.of("notifyAll", "notify", "signalAll", "signal");

    @Override
    public String id() {
        return "notify-one";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(MethodInvocationTree.class)
                .filter(path ->
                        ONE.containsKey(Source.nameOf((MethodInvocationTree) path.getLeaf())))
                .map(path -> {
                    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
                    String one = ONE.getOrDefault(Source.nameOf(call), "");
                    return source.change(id(), path, source.rename(call, one));
                });
    }
}
