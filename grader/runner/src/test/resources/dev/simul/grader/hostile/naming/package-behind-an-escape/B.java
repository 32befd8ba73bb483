/* \u002a/ package dev.simul.simulation; /*
package dev.simul.task.waitn;
*/
public final class Simulation {
    static {
        System.out.println("LEAKED a class of the kit");
    }
}
