package longthrow.mappings.learn;

import longthrow.controllers.surface.Address;

/// Where a value comes from: a message apart from its value. Immutable.
///
/// @param address as profiles know it
/// @param words as files write it: `cc 1 21`, `nrpn 1 151 fine`
/// @param sort what may be expected of its values
record Source(Address address, String words, Sort sort) {
    enum Sort {
        /// Notes and single programs: down and up, whatever they carry.
        GATE,
        /// Seven bits that may be a place, ticks or a gate.
        SEVEN,
        /// Seven bits that are never ticks.
        PRESSURE,
        /// Fourteen bits.
        FOURTEEN
    }

    static Source note(int channel, int number) {
        return new Source(new Address.Note(channel, number), "note " + channel + " " + number, Sort.GATE);
    }

    static Source controller(int channel, int number) {
        return new Source(new Address.ControlChange(channel, number), "cc " + channel + " " + number, Sort.SEVEN);
    }

    static Source pair(int channel, int number, boolean highFirst) {
        Address.Order order = highFirst ? Address.Order.HIGH_FIRST : Address.Order.LOW_FIRST;
        String words = "cc14 " + channel + " " + number + (highFirst ? " high-first" : " low-first");
        return new Source(new Address.ControlChange14(channel, number, order), words, Sort.FOURTEEN);
    }

    static Source pitchBend(int channel) {
        return new Source(new Address.PitchBend(channel), "pb " + channel, Sort.FOURTEEN);
    }

    static Source pressure(int channel) {
        return new Source(new Address.ChannelPressure(channel, 0), "chanpress " + channel + " 0", Sort.PRESSURE);
    }

    static Source keyPressure(int channel, int number) {
        return new Source(
                new Address.PolyPressure(channel, number), "polypress " + channel + " " + number, Sort.PRESSURE);
    }

    static Source program(int channel, int number) {
        return new Source(new Address.ProgramNumber(channel, number), "pc " + channel + " " + number, Sort.GATE);
    }

    static Source registered(int channel, int number) {
        return new Source(new Address.Rpn(channel, number), "rpn " + channel + " " + number, Sort.FOURTEEN);
    }

    static Source nonRegistered(int channel, int number, Address.DataLow low) {
        String words = "nrpn " + channel + " " + number + " "
                + switch (low) {
                    case NONE -> "none";
                    case FINE -> "fine";
                    case INDEX -> "index";
                };
        Sort sort = low == Address.DataLow.FINE ? Sort.FOURTEEN : Sort.PRESSURE;
        return new Source(new Address.Nrpn(channel, number, low), words, sort);
    }
}
