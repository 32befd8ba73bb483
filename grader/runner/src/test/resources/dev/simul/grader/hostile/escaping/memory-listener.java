// board: 06-exhibition-async
// honest: 0.25
// verdict: not-allowed
// stopped by: allow-list, simulation
// Listens to the memory of the JVM, which calls listeners outside the simulation.
package dev.simul.task.exhibitionasync;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import javax.management.NotificationEmitter;

public final class Exhibition {
    private Exhibition() {}

        public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        attempt();
        throw new IllegalStateException("the honest part");
    }

    private static void attempt() {
        try {
            attack();
        } catch (Throwable refused) {
            // The attack has failed, so only the honest part remains.
        }
    }

    private static void attack() throws Throwable {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        ((NotificationEmitter) memory)
                .addNotificationListener((event, mark) -> System.out.println("LEAKED outside"), null, null);
        for (MemoryPoolMXBean each : ManagementFactory.getMemoryPoolMXBeans()) {
            if (each.isUsageThresholdSupported()) {
                each.setUsageThreshold(1);
            }
            if (each.isCollectionUsageThresholdSupported()) {
                each.setCollectionUsageThreshold(1);
            }
        }
        System.gc();
        byte[][] blocks = new byte[100][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new byte[1 << 20];
        }
        System.gc();
    }
}
