package dev.simul.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Fields whose names, or the names of whose classes, have equal hash codes. The methods whose names
 * begin with "race" have a race on such a field; the others have none and return 12.
 */
final class CollidingFields {
    private CollidingFields() {}

    /** Runs two tasks at the same time, and then returns what a third one returns. */
    private static Object inParallel(Runnable one, Runnable other, Callable<Object> result)
            throws Exception {
        Thread first = Thread.startVirtualThread(one);
        Thread second = Thread.startVirtualThread(other);
        first.join();
        second.join();
        return result.call();
    }

    /** "Aa" and "BB" have the same hash code. */
    private static class Aa {
        static int total;
        int Aa;
        int BB;
        int value;
    }

    private static class BB extends Aa {
        static int total;
        int value;
    }

    /** Its field and its parent's had one number while the hashes of class and field were mixed. */
    private static class Parent {
        int total;
    }

    private static final class Child extends Parent {
        int pjueacpv;
    }

    /** Its field's name has the hash code of the name of its class. */
    private static final class Marked extends ArrayList<Integer> {
        private static final long serialVersionUID = 1L;

        int vvibakel;
    }

    private static class Holds {
        static int total;
    }

    private static final class Inherits extends Holds {}

    static Object fieldsOfOneClass() throws Exception {
        Aa shared = new Aa();
        return inParallel(() -> shared.Aa += 5, () -> shared.BB += 7, () -> shared.Aa + shared.BB);
    }

    static Object shadowedField() throws Exception {
        BB shared = new BB();
        return inParallel(
                () -> ((Aa) shared).value += 5,
                () -> shared.value += 7,
                () -> ((Aa) shared).value + shared.value);
    }

    static Object fieldsOfParentAndChild() throws Exception {
        Child shared = new Child();
        return inParallel(
                () -> shared.total += 5,
                () -> shared.pjueacpv += 7,
                () -> shared.total + shared.pjueacpv);
    }

    static Object staticFieldsOfTwoClasses() throws Exception {
        return inParallel(
                () -> Aa.total += 5,
                () -> BB.total += 7,
                () -> {
                    int sum = Aa.total + BB.total;
                    Aa.total = 0;
                    BB.total = 0;
                    return sum;
                });
    }

    static Object fieldAndContentOfList() throws Exception {
        Marked shared = new Marked();
        return inParallel(
                () -> shared.vvibakel += 5,
                () -> shared.add(7),
                () -> shared.vvibakel + shared.getFirst());
    }

    static Object fieldOfTwoInstances() throws Exception {
        Aa one = new Aa();
        Aa other = new Aa();
        return inParallel(() -> one.Aa += 5, () -> other.Aa += 7, () -> one.Aa + other.Aa);
    }

    static Object elementAndElementOfSameIndex() throws Exception {
        int[] one = new int[1];
        int[] other = new int[1];
        return inParallel(() -> one[0] += 5, () -> other[0] += 7, () -> one[0] + other[0]);
    }

    static Object raceFieldOfOneClass() throws Exception {
        Aa shared = new Aa();
        return inParallel(() -> shared.BB += 5, () -> shared.BB += 7, () -> shared.BB);
    }

    static Object raceShadowedField() throws Exception {
        BB shared = new BB();
        return inParallel(
                () -> ((Aa) shared).value += 5,
                () -> ((Aa) shared).value += 7,
                () -> ((Aa) shared).value);
    }

    static Object raceFieldOfParentThroughChild() throws Exception {
        Child shared = new Child();
        Parent sameObject = shared;
        return inParallel(() -> shared.total += 5, () -> sameObject.total += 7, () -> shared.total);
    }

    static Object raceStaticFieldThroughChild() throws Exception {
        return inParallel(() -> Inherits.total += 5, () -> Holds.total += 7, () -> Holds.total);
    }

    static Object raceFieldOfList() throws Exception {
        Marked shared = new Marked();
        return inParallel(
                () -> shared.vvibakel += 5, () -> shared.vvibakel += 7, () -> shared.vvibakel);
    }

    static Object raceContentOfList() throws Exception {
        List<Integer> shared = new Marked();
        return inParallel(() -> shared.add(5), () -> shared.add(7), shared::size);
    }
}
