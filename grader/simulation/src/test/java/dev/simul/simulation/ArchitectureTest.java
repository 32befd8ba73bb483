package dev.simul.simulation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

@AnalyzeClasses(
        packages = "dev.simul.simulation",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.simul.simulation";
    private static final String FACADE = "Simulation";
    private static final String VALUES = "values";

    /** The packages by floor, the lowest first; packages of one floor do not use each other. */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("timeline"),
                    List.of(VALUES),
                    List.of("explore", "internal.jdk", "internal.sharing"),
                    List.of("internal.delegate", "internal.site", "internal.time"),
                    List.of("internal.hook"),
                    List.of("internal.thread", "internal.patch"),
                    List.of(
                            "internal.diagnosis",
                            "internal.schedule",
                            "internal.step",
                            "internal.weave"),
                    List.of("internal.agent", "internal.race"),
                    List.of("internal.loop"),
                    List.of("internal.runtime"),
                    List.of(FACADE));

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().assignedFrom(packages())
                    .should()
                    .beFreeOfCycles()
                    .because("packages that need each other can only be understood together");

    @ArchTest
    static final ArchRule dependencies_point_to_lower_floors =
            classes()
                    .should(onlyDependOnLowerFloors())
                    .because("a reader can start on the lowest floor and never has to look up");

    @ArchTest
    static final ArchRule only_the_facade_uses_internal_packages =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".internal..")
                    .and(describe("are not the facade", type -> !packageOf(type).equals(FACADE)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + ".internal.."))
                    .because(
                            "users see the values, and these must not depend on how they are made");

    /** The root package holds the facade, which is at the top, and the values, at the bottom. */
    private static String packageOf(JavaClass type) {
        JavaClass outermost = outermost(type);
        String name = outermost.getPackageName();
        if (name.equals(ROOT)) {
            return outermost.getSimpleName().equals(FACADE) ? FACADE : VALUES;
        }
        return name.substring(ROOT.length() + 1);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    private static int floorOf(JavaClass type) {
        String name = packageOf(type);
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        throw new AssertionError("package '" + name + "' has no floor: add it to FLOORS");
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type)
                        ? SliceIdentifier.of(packageOf(type))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages, with the facade apart from the values";
            }
        };
    }

    private static ArchCondition<JavaClass> onlyDependOnLowerFloors() {
        return new ArchCondition<>("only depend on their own package and on lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(target)
                            && !packageOf(type).equals(packageOf(target))
                            && floorOf(target) >= floorOf(type)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
