package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces the whole map of balances at once; a semaphore for each account separates transfers. */
public final class Bank {
    private final Map<String, Semaphore> free;
    private final AtomicReference<Map<String, Long>> balances;
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.free =
                balances.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), name -> new Semaphore(1)));
        this.balances = new AtomicReference<>(Map.copyOf(balances));
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        List<Semaphore> both = Stream.of(from, to).sorted().map(free::get).toList();
        both.getFirst().acquire();
        try {
            both.getLast().acquire();
            try {
                if (balance(from) < amount) {
                    return false;
                }
                ledger.write(from, to, amount);
                balances.updateAndGet(before -> moved(before, from, to, amount));
                return true;
            } finally {
                both.getLast().release();
            }
        } finally {
            both.getFirst().release();
        }
    }

    private static Map<String, Long> moved(
            Map<String, Long> before, String from, String to, long amount) {
        Map<String, Long> after = new HashMap<>(before);
        after.put(from, before.get(from) - amount);
        after.put(to, before.get(to) + amount);
        return Map.copyOf(after);
    }

    public long balance(String account) {
        return balances.get().get(account);
    }

    public long total() {
        return balances.get().values().stream().mapToLong(Long::longValue).sum();
    }
}
