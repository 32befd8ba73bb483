package dev.simul.benchmarks

import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.yield

/** The models as coroutines under runTest; each function returns the virtual milliseconds that the model took. */
@OptIn(ExperimentalCoroutinesApi::class)
object CoroutineModels {
    @JvmStatic
    fun exhibitionOneByOne(): Long = timed {
        repeat(Model.BOARDS) {
            repeat(Model.PAIRS) {
                delay(Model.MOVE_SECONDS.seconds)
                delay(Model.REPLY_SECONDS.seconds)
            }
        }
    }

    @JvmStatic
    fun exhibitionSideBySide(): Long = timed {
        val master = Mutex()
        coroutineScope {
            repeat(Model.BOARDS) {
                launch {
                    repeat(Model.PAIRS) {
                        master.withLock { delay(Model.MOVE_SECONDS.seconds) }
                        delay(Model.REPLY_SECONDS.seconds)
                    }
                }
            }
        }
    }

    @JvmStatic
    fun sleepers(count: Int, sleeps: Int): Long = timed {
        coroutineScope {
            repeat(count) { number ->
                val time = Model.millisOfSleeper(number).milliseconds
                launch { repeat(sleeps) { delay(time) } }
            }
        }
    }

    @JvmStatic
    fun pingPong(rounds: Int): Long = timed {
        val there = Channel<Int>(Channel.UNLIMITED)
        val back = Channel<Int>(Channel.UNLIMITED)
        coroutineScope {
            launch { repeat(rounds) { back.send(there.receive()) } }
            repeat(rounds) {
                there.send(it)
                back.receive()
            }
        }
    }

    @JvmStatic
    fun handOvers(count: Int): Long = timed {
        val lock = Mutex()
        coroutineScope {
            repeat(Model.CONTENDERS) {
                launch { repeat(count / Model.CONTENDERS) { lock.withLock { yield() } } }
            }
        }
    }

    private fun timed(model: suspend () -> Unit): Long {
        var time = 0L
        runTest(timeout = Model.REAL_LIMIT_SECONDS.seconds) {
            model()
            time = currentTime
        }
        return time
    }
}
