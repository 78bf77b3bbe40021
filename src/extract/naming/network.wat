;; What the network spends nearly all of its time on, four numbers at a time: a table times a vector, and a step of a memory.
;; network.wasm is this, assembled; tables.test.ts holds that it is. Widths are in bytes and whole fours of numbers, rows whole fours.
(module
  (memory (import "network" "memory") 1)
  (func (export "multiply")
    (param $table i32) (param $vector i32) (param $into i32) (param $rows i32) (param $width i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $v v128)
    (local $at i32) (local $row i32)
    (loop $four
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (local.set $c (v128.const f32x4 0 0 0 0))
      (local.set $d (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $columns
        (local.set $v (v128.load (i32.add (local.get $vector) (local.get $at))))
        (local.set $row (i32.add (local.get $table) (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (v128.load (local.get $row)) (local.get $v))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (v128.load (local.get $row)) (local.get $v))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (v128.load (local.get $row)) (local.get $v))))
        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (v128.load (local.get $row)) (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $columns (i32.lt_u (local.get $at) (local.get $width))))
      (f32.store (local.get $into) (call $sum (local.get $a)))
      (f32.store offset=4 (local.get $into) (call $sum (local.get $b)))
      (f32.store offset=8 (local.get $into) (call $sum (local.get $c)))
      (f32.store offset=12 (local.get $into) (call $sum (local.get $d)))
      (local.set $table (i32.add (local.get $table) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 4)))
      (br_if $four (local.get $rows))))
  (func $sum (param $of v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $of)) (f32x4.extract_lane 1 (local.get $of)))
      (f32.add (f32x4.extract_lane 2 (local.get $of)) (f32x4.extract_lane 3 (local.get $of)))))
  ;; The memory's next state: what the gates take up of the input and of the memory, each gate's numbers one width behind the last's.
  (func (export "remember")
    (param $taken i32) (param $sums i32) (param $bias i32) (param $memory i32) (param $width i32)
    (local $reset v128) (local $update v128) (local $candidate v128) (local $end i32) (local $twice i32)
    (local.set $twice (i32.shl (local.get $width) (i32.const 1)))
    (local.set $end (i32.add (local.get $memory) (local.get $width)))
    (loop $four
      (local.set $reset (call $logistic (f32x4.add (v128.load (local.get $taken)) (v128.load (local.get $sums)))))
      (local.set $update
        (call $logistic
          (f32x4.add
            (v128.load (i32.add (local.get $taken) (local.get $width)))
            (v128.load (i32.add (local.get $sums) (local.get $width))))))
      (local.set $candidate
        (call $tanh
          (f32x4.add
            (v128.load (i32.add (local.get $taken) (local.get $twice)))
            (f32x4.mul
              (local.get $reset)
              (f32x4.add
                (v128.load (i32.add (local.get $sums) (local.get $twice)))
                (v128.load (local.get $bias)))))))
      (v128.store
        (local.get $memory)
        (f32x4.add
          (local.get $candidate)
          (f32x4.mul (local.get $update) (f32x4.sub (v128.load (local.get $memory)) (local.get $candidate)))))
      (local.set $taken (i32.add (local.get $taken) (i32.const 16)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 16)))
      (local.set $memory (i32.add (local.get $memory) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $memory) (local.get $end)))))
  (func $logistic (param $x v128) (result v128)
    (f32x4.add
      (v128.const f32x4 0.5 0.5 0.5 0.5)
      (f32x4.mul
        (v128.const f32x4 0.5 0.5 0.5 0.5)
        (call $tanh (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x))))))
  ;; The continued fraction x/(1 + x²/(3 + x²/(5 + …))) down to 13, as one division; tables.ts has the numbers.
  (func $tanh (param $x v128) (result v128)
    (local $s v128)
    (local.set $x
      (f32x4.max
        (v128.const f32x4 -4.97 -4.97 -4.97 -4.97)
        (f32x4.min (v128.const f32x4 4.97 4.97 4.97 4.97) (local.get $x))))
    (local.set $s (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul
        (local.get $x)
        (f32x4.add
          (v128.const f32x4 135135 135135 135135 135135)
          (f32x4.mul
            (local.get $s)
            (f32x4.add
              (v128.const f32x4 17325 17325 17325 17325)
              (f32x4.mul
                (local.get $s)
                (f32x4.add (v128.const f32x4 378 378 378 378) (local.get $s)))))))
      (f32x4.add
        (v128.const f32x4 135135 135135 135135 135135)
        (f32x4.mul
          (local.get $s)
          (f32x4.add
            (v128.const f32x4 62370 62370 62370 62370)
            (f32x4.mul
              (local.get $s)
              (f32x4.add
                (v128.const f32x4 3150 3150 3150 3150)
                (f32x4.mul (v128.const f32x4 28 28 28 28) (local.get $s))))))))))
