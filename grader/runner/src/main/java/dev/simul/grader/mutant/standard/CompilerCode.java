package dev.simul.grader.mutant.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.build.intercept.equivalent.DivisionByMinusOneFilterFactory;
import org.pitest.mutationtest.build.intercept.equivalent.EqualsPerformanceShortcutFilterFactory;
import org.pitest.mutationtest.build.intercept.equivalent.EquivalentReturnMutationFilter;
import org.pitest.mutationtest.build.intercept.equivalent.NullFinalFieldAssignmentFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.AssertionsFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.EnumFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.EnumSwitchFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.ForEachLoopFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.ImplicitNullCheckFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.InlinedFinallyBlockFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.MethodReferenceNullCheckFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.RecordFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.StringSwitchFilterFactory;
import org.pitest.mutationtest.build.intercept.javafeatures.TryWithResourcesFilterFactory;
import org.pitest.mutationtest.build.intercept.timeout.InfiniteForLoopFilterFactory;
import org.pitest.mutationtest.build.intercept.timeout.InfiniteIteratorLoopFilterFactory;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Removes the mutants in code that the compiler has generated, and those that PIT knows to be
 * equivalent or to loop without end.
 */
final class CompilerCode {
    private static final List<MutationInterceptorFactory> FILTERS =
            List.of(
                    new AssertionsFilterFactory(),
                    new EnumFilterFactory(),
                    new EnumSwitchFilterFactory(),
                    new ForEachLoopFilterFactory(),
                    new ImplicitNullCheckFilterFactory(),
                    new InlinedFinallyBlockFilterFactory(),
                    new MethodReferenceNullCheckFilterFactory(),
                    new RecordFilterFactory(),
                    new StringSwitchFilterFactory(),
                    new TryWithResourcesFilterFactory(),
                    new DivisionByMinusOneFilterFactory(),
                    new EqualsPerformanceShortcutFilterFactory(),
                    new EquivalentReturnMutationFilter(),
                    new NullFinalFieldAssignmentFilterFactory(),
                    new InfiniteForLoopFilterFactory(),
                    new InfiniteIteratorLoopFilterFactory());

    private CompilerCode() {}

    static Collection<MutationDetails> remove(
            Collection<MutationDetails> found, ClassTree type, Mutater mutater) {
        Collection<MutationDetails> left = new ArrayList<>(found);
        for (MutationInterceptorFactory factory : FILTERS) {
            MutationInterceptor filter = factory.createInterceptor(parameters());
            filter.begin(type);
            left = filter.intercept(left, mutater);
            filter.end();
        }
        return left;
    }

    /** Returns the parameters that the filters need. They use only the options. */
    @SuppressWarnings("NullAway") // PIT passes null for what a filter does not use
    private static InterceptorParameters parameters() {
        ReportOptions options = new ReportOptions();
        options.setDetectInlinedCode(true);
        return new InterceptorParameters(null, options, null, null, null, null, null);
    }
}
